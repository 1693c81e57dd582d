/// The shares that the new version gets one after the other: at least one, each larger than the one before.
public struct StepList: Hashable, Sendable {
  /// Why there is no such list.
  public enum Mistake: Error, Hashable, Sendable {
    /// There is no step.
    case empty
    /// A step is no whole number.
    case malformed(String)
    /// A step is below 1 or above 100.
    case outOfRange(String)
    /// A step is no larger than the one before.
    case falling(from: CanaryShare, to: CanaryShare)
  }

  /// The shares.
  public let shares: [CanaryShare]

  /// Makes a list of shares above zero.
  public init(_ shares: [CanaryShare]) throws(Mistake) {
    guard !shares.isEmpty else { throw .empty }
    for share in shares where share == .none { throw .outOfRange("\(share.percent)") }
    for (earlier, later) in zip(shares, shares.dropFirst()) where later <= earlier {
      throw .falling(from: earlier, to: later)
    }
    self.shares = shares
  }

  /// Reads `5,25,50,100`; each number may have `%` behind it.
  public init(_ text: String) throws(Mistake) {
    var shares: [CanaryShare] = []
    for piece in text.split(separator: ",", omittingEmptySubsequences: false) {
      shares.append(try Self.share(piece))
    }
    try self.init(shares)
  }

  /// Makes equal steps; the last one is the limit, however large the rest.
  public init(by step: CanaryShare, upTo limit: CanaryShare) throws(Mistake) {
    guard step > .none else { throw .outOfRange("\(step.percent)") }
    let inner = stride(from: step.percent, to: limit.percent, by: step.percent).compactMap { CanaryShare($0) }
    try self.init(inner + [limit])
  }

  private static func share(_ piece: Substring) throws(Mistake) -> CanaryShare {
    let digits = piece.hasSuffix("%") ? piece.dropLast() : piece
    guard !digits.isEmpty, digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { throw .malformed(String(piece)) }
    guard let number = Int(digits), let share = CanaryShare(number), share > .none else {
      throw .outOfRange(String(piece))
    }
    return share
  }
}

extension StepList: CustomStringConvertible {
  /// As it is written on the command line.
  public var description: String { shares.map { "\($0.percent)" }.joined(separator: ",") }
}
