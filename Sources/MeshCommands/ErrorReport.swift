import Console
import Output

/// What is told about an error.
struct ErrorReport: Hashable, Sendable {
  /// A name for programs, stable across releases.
  let kind: String
  /// What is wrong.
  let message: String
  /// What to do next, one sentence each.
  let help: [String]

  /// The report on a stream's lines, a line feed after each.
  func text(styler: Styler) -> String {
    let palette = styler.palette
    let lines =
      [styler.apply(palette.error, to: "error:") + " " + TerminalText.escaped(message)]
      + help.map { styler.apply(palette.help, to: "help:") + " " + TerminalText.escaped($0) }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The report as one line of JSON: `{"error":{"kind":…,"message":…,"help":[…],"exitStatus":…}}`.
  func json(status: ExitStatus) -> String {
    let error: JSONValue = [
      "kind": .string(kind),
      "message": .string(message),
      "help": .array(help.map { .string($0) }),
      "exitStatus": .integer(Int64(status.rawValue)),
    ]
    return String(decoding: JSONWriter.bytes(of: ["error": error]), as: UTF8.self) + "\n"
  }
}
