/// Expected output in which a line of `...` stands for any number of lines.
enum OutputPattern {
  static func matches(_ pattern: ArraySlice<String>, _ lines: ArraySlice<String>) -> Bool {
    guard let first = pattern.first else { return lines.isEmpty }
    if first == "..." {
      let rest = pattern.dropFirst()
      return (lines.startIndex...lines.endIndex).contains { matches(rest, lines[$0...]) }
    }
    return first == lines.first && matches(pattern.dropFirst(), lines.dropFirst())
  }
}
