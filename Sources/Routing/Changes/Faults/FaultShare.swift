/// A fault and, behind `@`, how many requests meet it.
struct FaultShare {
  let fault: String
  let share: Percentage

  init(_ text: String) throws(WritingMistake) {
    guard let at = text.utf8.lastIndex(of: UInt8(ascii: "@")) else {
      fault = text
      share = .whole
      return
    }
    fault = String(text[..<at])
    share = try Percentage(String(text[text.utf8.index(after: at)...]))
  }
}
