import Resources

extension WorkloadName {
  /// Whether the word for a kind means services.
  static func isService(_ kind: String?) -> Bool { kind.map { ResourceKind.service.isCalled($0) } ?? false }

  /// The service of the same name.
  var asService: WorkloadName { WorkloadName(kind: "service", name: name) }
}
