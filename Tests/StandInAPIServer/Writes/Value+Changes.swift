import YAML

extension Value {
  /// Whether two states of an object differ in nothing but the times of their managed fields.
  func isSameButForTimes(as other: Value) -> Bool {
    withoutTimes.isSame(as: other.withoutTimes)
  }

  private var withoutTimes: Value {
    var result = self
    guard let entries = at("metadata", "managedFields")?.items else { return result }
    result.set(
      "metadata",
      "managedFields",
      to: .sequence(
        entries.map { entry in
          var entry = entry
          entry.set("time", to: nil)
          return entry
        }
      )
    )
    return result
  }

  /// Whether two states of an object say the same apart from metadata and status.
  func hasSameSpecification(as other: Value) -> Bool {
    func specification(_ object: Value) -> Value {
      .mapping(object.entries.filter { !["apiVersion", "kind", "metadata", "status"].contains($0.key) })
    }
    return specification(self).isSame(as: specification(other))
  }
}
