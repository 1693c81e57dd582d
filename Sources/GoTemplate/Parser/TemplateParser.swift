import Diagnostics

/// Reads tokens as a tree: text/template/parse/parse.go.
///
/// Linear in the tokens. Nesting is bounded, so that no template exhausts the stack.
struct TemplateParser {
  /// How deep actions and parentheses may nest.
  static let depthLimit = 100

  let source: SourceFile
  let functions: FunctionTable
  var tokens: [Token]
  var position = 0
  var depth = 0
  /// How many `range` actions of this template are open.
  var loops = 0
  /// The word that ended the body read last.
  var ending = SourceRange(at: 0)
  var variables = ["$"]
  var definitions: [String: [TemplateNode]] = [:]

  /// The nodes of a template and of those that it defines.
  static func parse(
    _ source: SourceFile,
    functions: FunctionTable
  ) throws(TemplateError) -> (root: [TemplateNode], definitions: [String: [TemplateNode]]) {
    guard source.bytes.count < Int(UInt32.max) else { throw TemplateError(.tooLarge, at: SourceRange(at: 0)) }
    let tokens = try TemplateLexer.tokens(of: source.bytes.array)
    var parser = TemplateParser(source: source, functions: functions, tokens: tokens)
    let root = try parser.parseRoot()
    return (root, parser.definitions)
  }

  private mutating func parseRoot() throws(TemplateError) -> [TemplateNode] {
    var nodes: [TemplateNode] = []
    while true {
      if case .end = next.kind { return nodes }
      if isAtDefinition {
        try parseDefinition()
      } else if case .node(let node) = try parseTextOrAction() {
        nodes.append(node)
      } else {
        throw failure(.unexpected(source.text(in: ending), in: "the template"), ending)
      }
    }
  }

  /// Whether `{{define` comes next.
  private var isAtDefinition: Bool {
    guard case .openAction = next.kind else { return false }
    var index = position + 1
    while index < tokens.count - 1, tokens[index].kind == .space { index += 1 }
    return index < tokens.count && tokens[index].kind == .keyword(.define)
  }

  /// A template of its own: it sees no variable but `$`.
  private mutating func parseDefinition() throws(TemplateError) {
    advance()
    skipSpaces()
    let place = advance().range
    let name = try parseName(in: "define")
    try expectClose(in: "define")
    let body = try parseSeparateBody(in: "define")
    try define(name, body, at: place)
  }

  mutating func parseSeparateBody(in context: String) throws(TemplateError) -> [TemplateNode] {
    let outer = (variables, loops)
    variables = ["$"]
    loops = 0
    defer { (variables, loops) = outer }
    let (body, ending) = try parseBody()
    guard ending == .end else { throw failure(.unexpected("else", in: context), self.ending) }
    return body
  }

  /// An empty definition gives way to another; two full ones are a mistake (parse.go `add`).
  mutating func define(_ name: String, _ body: [TemplateNode], at place: SourceRange) throws(TemplateError) {
    if let existing = definitions[name], !isBlank(existing) {
      guard isBlank(body) else { throw failure(.duplicateTemplate(name), place) }
      return
    }
    definitions[name] = body
  }

  private func isBlank(_ nodes: [TemplateNode]) -> Bool {
    nodes.allSatisfy { node in
      guard case .text(let range) = node else { return false }
      return source.bytes.slice(range.indices).allSatisfy(TemplateLexer.isSpace)
    }
  }

  /// Nodes up to the `end` or `else` that closes them.
  mutating func parseBody() throws(TemplateError) -> ([TemplateNode], BodyEnding) {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else { throw failure(.nestsTooDeeply, next.range) }
    var nodes: [TemplateNode] = []
    while true {
      if case .end = next.kind { throw failure(.unexpectedEnd, next.range) }
      switch try parseTextOrAction() {
      case .node(let node): nodes.append(node)
      case .ending(let ending): return (nodes, ending)
      }
    }
  }

  private mutating func parseTextOrAction() throws(TemplateError) -> BodyPart {
    let token = advance()
    switch token.kind {
    case .text: return .node(.text(token.range))
    case .openAction: return try parseAction()
    default: throw failure(.unexpected(text(of: token), in: "the template"), token.range)
    }
  }
}
