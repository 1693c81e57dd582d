/// Texts in the Common Expression Language, by which Telemetry chooses requests.
///
/// Envoy refuses a whole listener with an expression that it cannot parse. Only what goes wrong most is looked for here.
enum ExpressionText {
  private static let closing: [Character: Character] = ["(": ")", "[": "]", "{": "}"]

  /// Whether there is something in a text, and whether its brackets and quotes come in pairs. O(bytes).
  static func isBalanced(_ text: String) -> Bool {
    var open: [Character] = []
    var quote: Character?
    var isEscaped = false
    for character in text {
      if let current = quote {
        if isEscaped {
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else if character == current {
          quote = nil
        }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if let end = closing[character] {
        open.append(end)
      } else if ")]}".contains(character), open.popLast() != character {
        return false
      }
    }
    return open.isEmpty && quote == nil && text.contains { !$0.isWhitespace }
  }
}
