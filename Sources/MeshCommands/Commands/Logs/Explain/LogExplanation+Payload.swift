import AccessLogging
import Output

extension LogExplanation {
  /// The explanation for programs: `{"sign":"UF","name":…,"meaning":…,"cause":…,"remedy":…,"command":…}`.
  var payload: JSONValue {
    [
      "sign": .string(sign),
      "name": name.isEmpty ? .null : .string(name),
      "meaning": .string(meaning),
      "cause": .string(cause),
      "remedy": .string(remedy),
      "command": command.map { .string($0) } ?? .null,
    ]
  }
}
