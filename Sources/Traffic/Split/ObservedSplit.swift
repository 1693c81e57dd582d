/// How answers were shared, beside how they should be.
public struct ObservedSplit: Hashable, Sendable {
  /// What was configured and observed for one destination.
  public struct Row: Hashable, Sendable {
    /// What people call it.
    public let label: String
    /// The share that it should have, from 0 to 1.
    public let configured: Double
    /// How many answers it gave.
    public let count: Int
    /// The share of the answers that it gave, from 0 to 1; 0 where there are none.
    public let observed: Double
    /// The answers by the names that they bear, in order of the names.
    public let byName: [NameCount]
  }

  /// Answers of one name.
  public struct NameCount: Hashable, Sendable {
    /// The name.
    public let name: String
    /// How many.
    public let count: Int
  }

  /// What the counts say about the configuration.
  public enum Verdict: Hashable, Sendable {
    /// No answer names who gave it.
    case nothingCounted
    /// Answers came from places that the route does not lead to.
    case strangers
    /// There is one destination, which gave every answer.
    case single
    /// Some answers may be of several destinations.
    case ambiguous
    /// The shares were tested.
    case tested(SplitTest)
  }

  /// Below this probability shares are no longer believed.
  public static let rejectionLevel = 0.001
  /// Below this probability shares are doubted.
  public static let doubtLevel = 0.05

  /// The destinations in their order.
  public let rows: [Row]
  /// Answers that bear the name of no destination, in order of the names.
  public let strangers: [NameCount]
  /// Names that several destinations go by, in order.
  public let sharedNames: [String]
  /// What the counts say.
  public let verdict: Verdict

  /// Sets counts of answers by name beside the destinations of a route, of which there is at least one.
  public init(_ destinations: [SplitDestination], counts: [String: Int]) {
    var owners: [String: [Int]] = [:]
    for (place, destination) in destinations.enumerated() {
      for name in destination.names { owners[name, default: []].append(place) }
    }
    var byDestination = [[NameCount]](repeating: [], count: destinations.count)
    var strangers: [NameCount] = []
    var sharedNames: [String] = []
    for (name, count) in counts.sorted(by: { $0.key < $1.key }) {
      switch owners[name]?.count {
      case 1: byDestination[owners[name]?.first ?? 0].append(NameCount(name: name, count: count))
      case nil: strangers.append(NameCount(name: name, count: count))
      default: sharedNames.append(name)
      }
    }
    let total = (byDestination.joined() + strangers).map(\.count).reduce(0, +)
    let weights = destinations.map { Double($0.weight) }
    let whole = weights.reduce(0, +)
    rows = zip(destinations, byDestination).map { destination, byName in
      let count = byName.map(\.count).reduce(0, +)
      return Row(
        label: destination.label,
        configured: whole > 0 ? Double(destination.weight) / whole : 0,
        count: count,
        observed: total > 0 ? Double(count) / Double(total) : 0,
        byName: byName
      )
    }
    self.strangers = strangers
    self.sharedNames = sharedNames
    if !sharedNames.isEmpty {
      verdict = .ambiguous
    } else if !strangers.isEmpty {
      verdict = .strangers
    } else if total == 0 {
      verdict = .nothingCounted
    } else {
      verdict = SplitTest(counts: rows.map(\.count), shares: weights).map(Verdict.tested) ?? .single
    }
  }
}
