import YAML

extension Value {
  /// `metadata.name`; empty where there is none.
  var name: String { self["metadata"]?["name"]?.string ?? "" }

  /// `metadata.uid`; nil where a server has not set it.
  var uid: String? { self["metadata"]?["uid"]?.string }

  /// `metadata.labels`.
  var labels: [String: String] { self["metadata"]?["labels"]?.texts ?? [:] }

  /// `metadata.annotations`.
  var annotations: [String: String] { self["metadata"]?["annotations"]?.texts ?? [:] }

  /// Whether the object is being deleted.
  var isTerminating: Bool { self["metadata"]?["deletionTimestamp"]?.string != nil }

  /// Whether the controller of this object is another.
  func isControlled(by owner: Value) -> Bool {
    guard let uid = owner.uid else { return false }
    return self["metadata"]?["ownerReferences"]?.items.contains { reference in
      reference["controller"]?.isTrue == true && reference["uid"]?.string == uid
    } ?? false
  }
}
