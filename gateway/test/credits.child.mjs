// A subgraph in a process of its own, to be killed and stopped by tests.
import { createServer } from 'node:http';
import { buildSubgraphSchema } from '@apollo/subgraph';
import graphqlModule from 'graphql';

const { graphql, parse } = graphqlModule;
const sdl = process.argv[2];
const port = Number(process.argv[3] ?? 0);
const resolvers = {
  Query: { creditsTotal: () => '42.50' },
  School: { __resolveReference: ({ id }) => ({ id }), credits: ({ id }) => `${id}.00` },
};
const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]);
const server = createServer(async (req, res) => {
  let text = '';
  for await (const chunk of req.setEncoding('utf8')) text += chunk;
  const { query, variables } = JSON.parse(text);
  const result = await graphql({ schema, source: query, variableValues: variables });
  res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
});
server.listen(port, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('disconnect', () => process.exit(0));
