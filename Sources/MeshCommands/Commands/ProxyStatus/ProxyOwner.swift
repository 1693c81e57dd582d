import Kubernetes
import Resources
import YAML

/// What makes pods: a Deployment and its like.
struct ProxyOwner {
  /// The kinds that are asked about.
  static let kinds: [ResourceKind] = [.deployment, .replicaSet, .statefulSet, .daemonSet]

  private let kind: ResourceKind
  private let name: String
  private let namespace: String

  /// - Parameter word: its name, or name and namespace with a dot between them, as istioctl takes it.
  init(kind: ResourceKind, _ word: String, in namespace: String) {
    self.kind = kind
    let dot = word.lastIndex(of: ".")
    name = dot.map { String(word[..<$0]) } ?? word
    self.namespace = dot.map { String(word[word.index(after: $0)...]) } ?? namespace
  }

  /// The proxies of its pods: `POD.NAMESPACE`.
  func proxies(_ client: APIClient) async throws(CommandError) -> Set<String> {
    do throws(APIError) {
      let owner = try await client.get(
        ObjectName(APIResource(kind, version: "v1"), namespace: namespace, name: name)
      )
      let labels = owner.node.member("spec")?.member("selector")?.member("matchLabels").map { Array($0.pairs) } ?? []
      let selector = labels.map { "\($0.key.text)=\($0.value.resolved.text)" }.joined(separator: ",")
      guard !selector.isEmpty else { return [] }
      var proxies: Set<String> = []
      var pages = client.list(.pods, Selection(namespace: namespace, labels: selector)).makeAsyncIterator()
      while let element = try await pages.next() {
        if element.isRestart { proxies = [] }
        proxies.formUnion(element.page.items.map { "\($0.name).\(namespace)" })
      }
      return proxies
    } catch {
      throw .istiod(.api(error))
    }
  }
}
