import MeshStores

/// Pods whose logs are meant.
struct ChosenPods {
  /// Which pods.
  enum Pods {
    /// The one of this name.
    case named(String)
    /// Those with labels.
    case selected(LabelSelector)
  }

  /// The namespace; nil for all.
  let namespace: String?
  let pods: Pods
  /// What people call them; nil where a selector alone says which.
  var name: String?
  /// The labels that one object selects them by.
  var labels: [String: String] = [:]
}
