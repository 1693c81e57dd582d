import Output

extension JSONValue {
  /// Whether an assignment says what share each of its localities has.
  var weighsLocalities: Bool { self["endpoints"]?.elements.contains { $0["load_balancing_weight"] != nil } ?? false }

  /// An assignment without the shares of its localities; only without those of some value where one is given.
  ///
  /// An Envoy that does not weigh localities forgets their shares, and may tell zero
  /// (Envoy `source/common/upstream/upstream_impl.cc`, `updateLocalityWeights`).
  func withoutLocalityWeights(of weight: JSONValue? = nil) -> JSONValue {
    .object(
      members.map { member in
        guard member.name == "endpoints" else { return member }
        let places = member.value.elements.map { place in
          JSONValue.object(
            place.members.filter { field in
              !["load_balancing_weight", "loadBalancingWeight"].contains(field.name)
                || weight.map { $0 != field.value } ?? false
            }
          )
        }
        return Member(member.name, .array(places))
      }
    )
  }
}
