import Output

/// How many proxies have what they are to have, and which have not.
struct AcceptanceReport: Hashable, Sendable {
  /// How many proxies a message names.
  private static let namedCount = 5

  /// How many have to have it.
  let share: ProxyShare
  /// How many have it.
  let count: Int
  /// Those that have not, by their names.
  let laggards: [ProxyLaggard]
  /// How many send nothing to the hosts that it is about.
  let unconcernedCount: Int

  /// How many it concerns.
  var total: Int { count + laggards.count }

  /// Whether enough proxies have it.
  var isEnough: Bool { count >= share.count(of: total) }

  /// `2 of 3 proxies`
  var countText: String { "\(count) of \(total) \(total == 1 ? "proxy" : "proxies")" }

  /// The first of those that have it not, with what is known about each.
  var laggardText: String {
    let more = laggards.count > Self.namedCount ? " and \(laggards.count - Self.namedCount) more" : ""
    return laggards.prefix(Self.namedCount).map(\.text).joined(separator: ", ") + more
  }

  /// The report for programs; members may be added, never renamed.
  ///
  /// - Parameter subject: what they are to have: `weights`.
  func payload(of subject: String) -> JSONValue {
    let members: JSONValue = [
      "subject": .string(subject),
      "wanted": .string(share.text),
      "isEnough": .bool(isEnough),
      "accepted": .integer(Int64(count)),
      "total": .integer(Int64(total)),
      "unconcerned": .integer(Int64(unconcernedCount)),
      "laggards": .array(laggards.map(\.payload)),
    ]
    return ["proxies": members]
  }
}
