import Diagnostics
import Injection
import Output
import Resources

/// One line of `meshctl inject --explain`.
struct ExplanationRow: Displayable {
  static let columns = [
    Column("NAME", minimumWidth: 12), Column("INJECTED"), Column("RULE"), Column("REASON", minimumWidth: 12),
    Column("WHERE", minimumWidth: 12),
  ]

  let explanation: InjectionExplanation
  /// The name of the input.
  let file: String
  /// Where in it the text stands that decides.
  let location: LineTable.Position

  var cells: [Cell] {
    [
      Cell(explanation.identity.displayName), Cell(explanation.isInjected ? "yes" : "no"),
      Cell(explanation.rule.rawValue), Cell(explanation.reason),
      Cell("\(file):\(location.line):\(location.column)"),
    ]
  }

  var reference: String { explanation.identity.displayName }

  var payload: JSONValue {
    [
      "name": .string(explanation.identity.displayName),
      "namespace": explanation.identity.namespace.map { .string($0) } ?? .null,
      "injected": .bool(explanation.isInjected),
      "rule": .string(explanation.rule.rawValue),
      "reason": .string(explanation.reason),
      "file": .string(file),
      "line": .integer(Int64(location.line)),
      "column": .integer(Int64(location.column)),
    ]
  }
}
