import Analysis
import Console
import Diagnostics
import Output

/// What the catalogue says of one code, for people.
struct FindingExplanation {
  private let code: FindingCode

  /// Finds the code that a word names.
  init(_ word: String) throws(CommandError) {
    guard let code = FindingCode(named: word) else {
      throw .notFound("there is no code '\(word)'", next: "pass \(FindingCode.advice(on: word))")
    }
    self.code = code
  }

  /// Shows the entry, on a terminal with a pager.
  func show(in context: Context, as format: ValidateOptions.Format) throws(CommandError) {
    guard format != .json else {
      return try context.write(JSONWriter.bytes(of: payload, layout: .pretty) + [UInt8(ascii: "\n")])
    }
    let stream = context.streams.output
    try context.writeLong(text(width: stream.width, styler: stream.styler))
  }

  private var payload: JSONValue {
    let entry = code.entry
    return [
      "code": .string(code.rawValue),
      "name": .string(entry.name),
      "severity": .string(entry.severity.rawValue),
      "meaning": .string(entry.meaning),
      "reason": .string(entry.reason),
      "wrong": .string(entry.wrong),
      "right": .string(entry.right),
    ]
  }

  private func text(width: Int, styler: Styler) -> String {
    let entry = code.entry
    let heading = styler.palette.heading
    func example(_ title: String, _ text: String) -> String {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return styler.apply(heading, to: title) + "\n" + lines.map { $0.isEmpty ? "\n" : "  \($0)\n" }.joined()
    }
    func prose(_ text: String) -> String { TextFlow.lines(text, width: width).map { $0 + "\n" }.joined() + "\n" }
    return styler.apply(heading, to: "\(code.rawValue) \(entry.name)") + " (\(entry.severity.rawValue))\n\n"
      + prose(entry.meaning) + prose(entry.reason) + example("Wrong:", entry.wrong) + "\n"
      + example("Right:", entry.right)
  }
}
