/// One side of a comparison.
enum WhereOperand: Hashable, Sendable {
  case field(WhereField)
  case number(Double, WhereKind)
  case text([UInt8])

  var kind: WhereKind {
    switch self {
    case .field(let field): field.kind
    case .number(_, let kind): kind
    case .text: .text
    }
  }
}
