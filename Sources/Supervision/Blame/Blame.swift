import Diagnostics
import ProxyConfig

/// Finds out which resource of a mesh Envoy complains about: its messages name what is wrong, but in its own words.
struct Blame {
  private let message: String
  /// Texts this short are in every message by chance.
  private static let shortestText = 2

  /// Takes a message of Envoy.
  init(_ message: String) { self.message = message }

  /// The complaint, with the place that it leads to if there is one.
  ///
  /// What did not change was accepted before, so one of the changed pieces is to blame if there are any: of those the
  /// one that has the longest text in common with the message, and the smallest among equals.
  func complaint(about translation: Translation, inForce: Translation?) -> Complaint {
    let parts = ConfigurationPart.parts(of: translation).filter { $0.origin != nil }
    let changed = inForce.map { Self.changed(parts, since: $0) } ?? parts
    let candidates = changed.isEmpty ? parts : changed
    guard let guilty = guilty(among: candidates), let origin = guilty.origin else { return Complaint(message) }
    let position = origin.position
    return Complaint(
      message,
      object: origin.object,
      place: "\(origin.source.name):\(position.line):\(position.column)"
    )
  }

  private static func changed(_ parts: [ConfigurationPart], since former: Translation) -> [ConfigurationPart] {
    let known = Dictionary(
      ConfigurationPart.parts(of: former).map { ([$0.kind.rawValue.description] + $0.name, $0.json) }
    ) {
      first,
      _ in first
    }
    return parts.filter { known[[$0.kind.rawValue.description] + $0.name] != $0.json }
  }

  private func guilty(among parts: [ConfigurationPart]) -> ConfigurationPart? {
    var best: (part: ConfigurationPart, length: Int)?
    for part in parts {
      let found = part.texts.filter { $0.utf8.count >= Self.shortestText && message.contains($0) }
      let length = found.map(\.utf8.count).max() ?? 0
      guard length > 0 else { continue }
      if let best, (best.length, best.part.kind.rawValue) >= (length, part.kind.rawValue) { continue }
      best = (part, length)
    }
    if let best { return best.part }
    // A message without any name: where only one object changed, it is that.
    let objects = Set(parts.compactMap { $0.origin?.object })
    return objects.count == 1 ? parts.last : nil
  }
}
