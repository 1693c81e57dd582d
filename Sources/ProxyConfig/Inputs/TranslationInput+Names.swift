extension TranslationInput {
  /// The names of the workloads of a namespace, in order, each once. O(workloads · log).
  public func workloadNames(in namespace: String) -> [String] {
    Set(workloads.all.lazy.filter { $0.namespace == namespace }.map(\.name)).sorted()
  }
}
