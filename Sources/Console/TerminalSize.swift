/// The columns and rows of a terminal, as far as they are known.
struct TerminalSize: Sendable, Hashable {
  let columns: Int?
  let rows: Int?
}
