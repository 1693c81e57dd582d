import ArgumentParsing
import Output
import Routing

extension MatchCondition: ArgumentValue {
  /// Reads `header:end-user=jason`.
  public init(argument: String) throws(InvalidValue) {
    do { try self.init(argument) } catch {
      switch error {
      case .missingPart: throw .malformed(expected: "PART:VALUE, such as uri-prefix:/v1 or header:end-user=jason")
      case .unknownPart(let word):
        let near = NearestMatch.candidates(for: word, among: Self.words)
        throw .refused(
          "no condition is called \"\(word)\""
            + (near.isEmpty ? "" : ", did you mean \(near.joined(separator: " or "))?")
        )
      case .missingValue(let word): throw .malformed(expected: "what has to be there behind \(word):")
      }
    }
  }

  /// As it is written on the command line.
  public var argument: String { description }
}
