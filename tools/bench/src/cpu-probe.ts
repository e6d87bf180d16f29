// Loaded before a measured program (--import): the process itself tells how much CPU it has used, all threads included.
process.on('message', (message) => {
  if (message === 'cpu') process.send?.({ cpu: process.cpuUsage() });
});
// Listening for messages must not keep a program alive that wants to end.
process.channel?.unref();
