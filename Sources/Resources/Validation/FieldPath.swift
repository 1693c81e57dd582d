import YAML

/// The way from the root of an object to a field: kept as steps, made into text only for a message.
struct FieldPath {
  /// One step down.
  enum Step {
    /// A named field, by its key in the document.
    case field(Node)
    /// A key of a map, by its key in the document.
    case key(Node)
    /// An item of a list.
    case item(Int)
  }

  private var steps: [Step] = []

  mutating func enter(_ step: Step) { steps.append(step) }

  mutating func leave() { _ = steps.popLast() }

  /// The key of the last step, to point at a value that has no place of its own.
  var lastKey: Node? {
    switch steps.last {
    case .field(let key), .key(let key): key
    case .item, nil: nil
    }
  }

  /// The path as the API server writes it: `spec.http[0].route[1].weight`, `metadata.labels[app]`.
  var text: String {
    var text = ""
    for step in steps {
      switch step {
      case .field(let key): text += text.isEmpty ? key.text : ".\(key.text)"
      case .key(let key): text += "[\(key.text)]"
      case .item(let place): text += "[\(place)]"
      }
    }
    return text
  }

  /// The path of a field below.
  func text(below name: String) -> String {
    let text = text
    return text.isEmpty ? name : "\(text).\(name)"
  }
}
