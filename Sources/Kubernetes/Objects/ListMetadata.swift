import YAML

/// The `metadata` of a list.
struct ListMetadata: Sendable {
  let resourceVersion: String
  let continuation: String?
  let remaining: Int?

  init(_ root: Node) {
    let metadata = root.member("metadata")
    resourceVersion = metadata?.member("resourceVersion")?.text ?? ""
    let text = metadata?.member("continue")?.text ?? ""
    continuation = text.isEmpty ? nil : text
    remaining = (metadata?.member("remainingItemCount")?.integer).flatMap { Int(exactly: $0) }
  }
}
