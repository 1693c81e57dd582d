import YAML

/// The way from the root of an object to a field: kept as steps, made into text only for a message.
struct FieldPath {
  /// One step down; keys are arena indices of the document.
  enum Step: BitwiseCopyable {
    /// A named field.
    case field(key: Int)
    /// A key of a map.
    case key(Int)
    /// An item of a list.
    case item(Int)
  }

  private let document: Document
  private var steps: [Step] = []

  init(_ document: Document) { self.document = document }

  mutating func enter(_ step: Step) { steps.append(step) }

  mutating func leave() { _ = steps.popLast() }

  /// The key of the last step, to point at a value that has no place of its own.
  var lastKey: Node? {
    switch steps.last {
    case .field(let key), .key(let key): document.node(at: key)
    case .item, nil: nil
    }
  }

  /// The path as the API server writes it: `spec.http[0].route[1].weight`, `metadata.labels[app]`.
  var text: String {
    var text = ""
    for step in steps {
      switch step {
      case .field(let key): text += (text.isEmpty ? "" : ".") + document.node(at: key).text
      case .key(let key): text += "[\(document.node(at: key).text)]"
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
