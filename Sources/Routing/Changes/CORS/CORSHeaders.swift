/// Names of headers with commas between them: `x-user,x-trace`, or `*`.
public struct CORSHeaders: WrittenValue {
  /// The names.
  public let names: [String]

  /// Reads names.
  public init(_ text: String) throws(WritingMistake) {
    var names: [String] = []
    for word in text.split(separator: ",", omittingEmptySubsequences: false) {
      names.append(try FieldName(String(word)).description)
    }
    self.names = names
  }

  /// As they are written on the command line.
  public var description: String { names.joined(separator: ",") }
}
