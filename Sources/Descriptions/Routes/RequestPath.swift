import Output

/// The way of one request to a service, step by step.
struct RequestPath {
  /// A step on the way.
  struct Step {
    /// What it is: `gateway`, `listener`, `host`, `rule`, `cluster`, `endpoints`, `mTLS`, `authorization`.
    let name: String
    let text: String
    /// The object that it comes from.
    var place: Place?
    /// Whether the request comes no further than that as it should.
    var isTrouble = false
  }

  /// `GET http://reviews.default:9080/`.
  let request: String
  /// Where it comes from: `the mesh`, `gateway default/edge`.
  let entrance: String
  let steps: [Step]

  var tree: Tree {
    let below = steps.map { step in
      let style = step.isTrouble ? Palette.standard.warning : .plain
      return Tree(Cell("\(step.name): \(step.text)", style), Tree.source(step.place))
    }
    return Tree(Cell("\(request) from \(entrance)", .bold), below)
  }

  /// For programs.
  var payload: JSONValue {
    [
      "request": .string(request), "from": .string(entrance),
      "steps": .array(
        steps.map { step in
          [
            "step": .string(step.name), "text": .string(step.text), "place": step.place?.payload ?? .null,
            "trouble": .bool(step.isTrouble),
          ]
        }
      ),
    ]
  }
}
