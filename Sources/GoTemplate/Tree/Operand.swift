/// A space-separated part of a command.
indirect enum Operand: Sendable {
  case dot
  case null
  case boolean(Bool)
  case integer(Int)
  case double(Double)
  case string(String)
  case function(String)
  /// `.a.b`
  case field([String])
  /// `$x.a.b`
  case variable(String, fields: [String])
  /// `(…)`
  case parentheses(Pipeline)
  /// `(…).a.b`
  case chain(PlacedOperand, fields: [String])

  /// Whether it can take the value of the command before it.
  var isExecutable: Bool {
    switch self {
    case .dot, .null, .boolean, .integer, .double, .string: false
    case .function, .field, .variable, .parentheses, .chain: true
    }
  }
}
