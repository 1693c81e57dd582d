public import Output

/// What is told about one object of a mesh.
///
/// First what istioctl tells, in its words and order; then sections with more.
public struct Description: Sendable {
  let kind: String
  let name: String
  let namespace: String
  var paragraphs: [Paragraph] = []
  /// The data behind the paragraphs.
  var facts: [JSONValue.Member] = []
  var sections: [Section] = []

  /// The part that istioctl tells, as it writes it: a line feed after each line. Safe for a terminal.
  public func brief(styler: Styler = .plain) -> String {
    var text = ""
    for paragraph in paragraphs {
      if paragraph.isApart { text += Self.rule }
      for line in paragraph.lines { text += line.rendered(styler) }
    }
    return text
  }

  /// Everything as text: istioctl's part, then the sections, each behind a rule of dashes. Safe for a terminal.
  public func text(styler: Styler = .plain) -> String {
    var text = brief(styler: styler)
    for section in sections where !section.entries.isEmpty {
      text += Self.rule + Line("\(section.title):").rendered(styler)
      for line in section.entries.flatMap({ $0.lines(indent: Self.indent) }) { text += line.rendered(styler) }
    }
    return text
  }

  /// Everything as a tree.
  public var tree: Tree {
    let told = paragraphs.flatMap { Tree.all(of: $0.lines) }
    let more = sections.filter { !$0.entries.isEmpty }.map { Tree(Cell($0.title, .bold), $0.entries) }
    return Tree(Cell("\(kind) \(namespace)/\(name)", .bold), told + more)
  }

  /// For programs. The members and their order are part of meshctl's interface: some may be added, none renamed.
  ///
  /// - `kind`, `namespace`, `name`: the object
  /// - of pods, Deployments and services what istioctl tells: `proxyAsked`, whether it is what a proxy has rather than what
  ///   it should have; `pods`; `services` with their `ports`, each with its `destinationRule`, `virtualService` and
  ///   `rbacPolicies`; `peerAuthentication`; and the lines of `ingress`
  /// - of others `virtualService` with its `rules`, or `gateway` with its `servers`
  /// - `paths`: requests with their `steps`; `mtls`; `authorization`; `injection`; `ports`; `endpoints` with the `subsets` of
  ///   each service; `findings`, as `meshctl validate -o json` has them; on clusters `events`; and `next`, command lines
  public var payload: JSONValue {
    .object(
      [
        .init("kind", .string(kind)), .init("namespace", .string(namespace)), .init("name", .string(name)),
      ] + facts + sections.map { .init($0.key, $0.payload) }
    )
  }

  private static let rule = "--------------------\n"
  static let indent = 3
}
