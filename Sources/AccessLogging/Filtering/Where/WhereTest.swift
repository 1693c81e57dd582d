/// A question that a line answers with yes or no.
enum WhereTest: Sendable {
  /// Numbers; no order holds of a number that the line does not have.
  case number(WhereOperand, WhereOrder, WhereOperand)
  /// One of several numbers.
  case anyNumber(WhereField, [Double])
  /// Texts, in the order of their bytes; a text that the line does not have is empty.
  case text(WhereOperand, WhereOrder, WhereOperand)
  /// One of several texts.
  case anyText(WhereField, [[UInt8]])
  /// One of several flags; an empty one asks for a line without flags.
  case anyFlag([[UInt8]])
  case contains(WhereField, [UInt8])
  case begins(WhereField, [UInt8])
  case ends(WhereField, [UInt8])
  /// The regular expression of this number.
  case pattern(WhereField, Int)
  case has(WhereField)
  case constant(Bool)
}
