/// The manual page of a command or group, in the macros of mdoc(7).
///
/// One of the renderers of the declarations: it holds no text about any command itself.
public struct ManualPage<Action: Sendable>: Sendable {
  private let node: CommandNode<Action>
  private let path: [String]
  private let notes: CommandNotes
  private let edition: ManualEdition

  /// Makes the page of a place in the tree.
  ///
  /// - Parameters:
  ///   - path: the names from the program's down to the place.
  ///   - notes: what the declaration does not tell.
  public init(_ node: CommandNode<Action>, path: [String], notes: CommandNotes, edition: ManualEdition) {
    self.node = node
    self.path = path
    self.notes = notes
    self.edition = edition
  }

  /// The name of its file: `tool-route-set.1`.
  public var fileName: String { "\(name(path)).1" }

  /// The page.
  public func render() -> String {
    var text = ManualText()
    text.raw("Dd \(edition.date)")
    text.raw("Dt \(name(path).uppercased()) 1")
    text.raw("Os \(edition.program)")
    text.raw("Sh NAME")
    text.raw("Nm \(name(path))")
    text.line("Nd", Self.uncapitalized(node.declaration.summary).split(separator: " ").map(String.init))
    synopsis(&text)
    description(&text)
    options(&text)
    section("ENVIRONMENT", environment, as: "Ev", &text)
    section("FILES", notes.files, as: "Pa", &text)
    section("EXIT STATUS", notes.exitStatuses, as: "Li", &text)
    examples(&text)
    seeAlso(&text)
    return text.text
  }

  private func synopsis(_ text: inout ManualText) {
    text.raw("Sh SYNOPSIS")
    text.line("Nm", [path.joined(separator: " ")])
    if !node.children.isEmpty { text.raw("Ar COMMAND") }
    for flag in node.interface.flags where flag.isRequired { text.raw(names(of: flag, short: true)) }
    for argument in node.interface.arguments {
      let name = ManualText.argument(argument.name)
      switch argument.arity {
      case .required: text.raw("Ar \(name)")
      case .optional: text.raw("Op Ar \(name)")
      case .remaining(atLeast: ...0): text.raw("Op Ar \(name) ...")
      case .remaining: text.raw("Ar \(name) ...")
      case .passed: text.raw("Op Ar -- \(name) ...")
      }
    }
    text.raw("Op Ar flags")
  }

  private func description(_ text: inout ManualText) {
    text.raw("Sh DESCRIPTION")
    text.prose("\(node.declaration.summary).")
    if !node.declaration.discussion.isEmpty {
      text.raw("Pp")
      text.prose(node.declaration.discussion)
    }
    if !node.declaration.aliases.isEmpty {
      text.raw("Pp")
      text.prose("Other names for it: \(node.declaration.aliases.joined(separator: ", ")).")
    }
    terms(
      "The commands are:",
      node.visibleChildren.map { Term($0.declaration.name, "\($0.declaration.summary).") },
      &text
    )
    terms("The arguments are:", node.interface.arguments.map { Term($0.name, Self.sentence($0.annotatedHelp)) }, &text)
    guard path.count == 1 else { return }
    let help = "There is help about more, each by \"\(path[0]) help\" and its name:"
    terms(help, edition.topics.map { Term($0.name, "\($0.text).") }, &text)
  }

  private func terms(_ introduction: String, _ terms: [Term], _ text: inout ManualText) {
    guard !terms.isEmpty else { return }
    text.raw("Pp")
    text.prose(introduction)
    text.list(terms, as: node.children.isEmpty ? "Ar" : "Cm")
  }

  private func options(_ text: inout ManualText) {
    text.raw("Sh OPTIONS")
    text.raw("Bl -tag -width Ds")
    for flag in node.interface.visibleFlags + edition.inherited.visibleFlags {
      text.raw(
        "It "
          + ([true, false].map { names(of: flag, short: $0) } + [negation(of: flag)])
          .filter { !$0.isEmpty }.joined(separator: " , ")
      )
      text.prose(Self.sentence(flag.annotatedHelp))
      guard !flag.annotatedDetails.isEmpty else { continue }
      text.raw("Pp")
      text.prose(flag.annotatedDetails)
    }
    text.raw("El")
  }

  private func names(of flag: FlagDescription, short: Bool) -> String {
    let joint = flag.bareValue == nil ? " " : " Ns Op = Ns "
    let value = flag.valueName.map { "\(joint)Ar \(ManualText.argument($0))" } ?? ""
    if short, let letter = flag.short { return "Fl \(letter)\(value)" }
    return short && !flag.isRequired ? "" : "Fl \(ManualText.escaped("-\(flag.name)"))\(value)"
  }

  private func negation(of flag: FlagDescription) -> String {
    flag.negation.map { "Fl \(ManualText.escaped(String($0.dropFirst())))" } ?? ""
  }

  private var environment: [Term] {
    node.interface.visibleFlags.compactMap { flag in
      flag.environmentVariable.map { Term($0, "Stands in for the flag \(flag.spelling).") }
    } + notes.environment
  }

  private func section(_ title: String, _ terms: [Term], as macro: String, _ text: inout ManualText) {
    guard !terms.isEmpty else { return }
    text.raw("Sh \(title)")
    text.list(terms, as: macro)
  }

  private func examples(_ text: inout ManualText) {
    guard !node.declaration.examples.isEmpty else { return }
    text.raw("Sh EXAMPLES")
    for (place, example) in node.declaration.examples.enumerated() {
      if place > 0 { text.raw("Pp") }
      text.prose("\(example.purpose):")
      text.line("Dl", [example.line])
    }
  }

  /// The page above, and the pages below.
  private func seeAlso(_ text: inout ManualText) {
    let paths =
      (path.count > 1 ? [Array(path.dropLast())] : [])
      + node.visibleChildren.map { path + [$0.declaration.name] }
    guard !paths.isEmpty else { return }
    text.raw("Sh SEE ALSO")
    for (place, name) in paths.map(name).sorted().enumerated() {
      text.raw("Xr \(name) 1\(place + 1 < paths.count ? " ," : "")")
    }
  }

  private func name(_ path: [String]) -> String { path.joined(separator: "-") }

  /// A phrase of help as a sentence.
  private static func sentence(_ phrase: String) -> String { phrase.prefix(1).uppercased() + phrase.dropFirst() + "." }

  private static func uncapitalized(_ summary: String) -> String {
    summary.prefix(1).lowercased() + summary.dropFirst()
  }
}
