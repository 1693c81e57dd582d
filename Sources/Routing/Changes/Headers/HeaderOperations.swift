/// What is done to the headers of requests, or of answers.
public struct HeaderOperations: Hashable, Sendable {
  /// Headers that get a value, whatever they had.
  public var set: [HeaderSetting] = []
  /// Headers that get a value beside those they have.
  public var add: [HeaderSetting] = []
  /// Headers that are taken out.
  public var remove: [FieldName] = []

  /// Does nothing.
  public init() {}

  /// Whether nothing is done.
  public var isEmpty: Bool { self == HeaderOperations() }
}
