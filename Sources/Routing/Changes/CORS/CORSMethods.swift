/// Methods with commas between them: `GET,POST`, or `*`.
public struct CORSMethods: WrittenValue {
  /// The methods.
  public let names: [String]

  /// Reads methods.
  public init(_ text: String) throws(WritingMistake) {
    var names: [String] = []
    for word in text.split(separator: ",", omittingEmptySubsequences: false) {
      let method = try MethodName(String(word))
      guard method.isCommon else { throw .refused("'\(method)' is none of HTTP's methods, and not *") }
      names.append(method.description)
    }
    self.names = names
  }

  /// As they are written on the command line.
  public var description: String { names.joined(separator: ",") }
}
