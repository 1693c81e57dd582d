/// What the value of a field may be.
///
/// A shape is a value that a person writes down; nothing in it depends on a document.
public indirect enum Shape: Sendable {
  /// Anything at all: what is below is none of the schema's business.
  case any
  /// `true` or `false`.
  case boolean
  /// A whole number within bounds.
  case integer(ClosedRange<Int64>)
  /// One of these whole numbers.
  case integerChoice([Int64])
  /// Any number within bounds.
  case number(ClosedRange<Double>)
  /// Text that keeps a rule.
  case text(TextRule)
  /// One of these words.
  case choice([StaticString])
  /// A whole number or text, such as a port by number or by name.
  case integerOrText
  /// An amount of a resource, such as `100m` or `1.5Gi`; a plain number is one too.
  case quantity
  /// A length of time as Go writes it, such as `1.5s`, of at least so many nanoseconds.
  case duration(atLeast: Int64)
  /// Items of one shape.
  case list(Shape, ListRule)
  /// Keys that the writer chooses, with values of one shape.
  case map(Shape, MapRule)
  /// The named fields of an object.
  case object(ObjectShape)
}
