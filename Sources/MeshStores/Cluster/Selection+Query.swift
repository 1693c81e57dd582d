import Kubernetes
import Resources

extension Selection {
  /// What a query asks for, as the API takes it.
  init(_ query: ResourceQuery) {
    self.init(
      namespace: query.kind.isNamespaced ? query.namespace : nil,
      labels: query.labels.isEmpty ? "" : query.labels.description,
      fields: query.fields.isEmpty ? "" : query.fields.description
    )
  }
}
