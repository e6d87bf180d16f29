/** What the server said to a refused mutation; undefined where it was not reached. */
export function messageOf(error: unknown): string | undefined {
  return (error as { errors?: readonly { message?: string }[] }).errors?.[0]?.message;
}
