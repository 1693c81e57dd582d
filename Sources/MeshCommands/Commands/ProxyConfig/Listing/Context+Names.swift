import Output

extension Context {
  /// Writes names to standard output, one a line, safe for a terminal.
  func writeNames(_ names: [String]) throws(CommandError) {
    try write(names.map { TerminalText.escaped($0) + "\n" }.joined())
  }
}
