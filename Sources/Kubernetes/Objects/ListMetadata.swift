import YAML

/// The `metadata` of a list.
struct ListMetadata: Sendable {
  let resourceVersion: String
  let continuation: String?
  let remaining: Int?

  /// Reads it; nil is that of a list without.
  init(_ metadata: Node?) {
    resourceVersion = metadata?.member("resourceVersion")?.text ?? ""
    let text = metadata?.member("continue")?.text ?? ""
    continuation = text.isEmpty ? nil : text
    remaining = (metadata?.member("remainingItemCount")?.integer).flatMap { Int(exactly: $0) }
  }
}
