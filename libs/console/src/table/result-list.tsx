/** Rows that were not done, each with its reason. */
export function ResultList({ results }: { results: { id: string; label: string; message: string }[] }) {
  if (results.length === 0) return null;
  return (
    // A list that scrolls is reached by the keyboard.
    <ul className="yx-results" tabIndex={0}>
      {results.map(({ id, label, message }) => (
        <li key={id}>
          <strong>{label}</strong>
          <div>{message}</div>
        </li>
      ))}
    </ul>
  );
}
