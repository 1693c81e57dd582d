extension Table {
  /// The table for programs: all columns, one tab between them, a line feed after each line.
  ///
  /// A cell holds neither: they are written `\t` and `\n`, a backslash as `\\`, and everything else that could harm a
  /// terminal as `TerminalText` shows it.
  public func tabSeparated(header: Bool = true) -> String {
    let lines = (header ? [columns.map(\.title)] : []) + rows.map { $0.map(\.text) }
    return lines.map { $0.map(Self.escaped).joined(separator: "\t") + "\n" }.joined()
  }

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return TerminalText.escaped(text) }
    return TerminalText.escaped(text.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\\\"))
  }
}
