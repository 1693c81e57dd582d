import Diagnostics

extension TemplateParser {
  /// An action, its opening delimiter passed.
  mutating func parseAction() throws(TemplateError) -> BodyPart {
    skipSpaces()
    guard case .keyword(let keyword) = next.kind else { return .node(.action(try parsePipeline(in: "command"))) }
    let place = advance().range
    switch keyword {
    case .if: return .node(try parseConditional(.if))
    case .with: return .node(try parseConditional(.with))
    case .range: return .node(try parseConditional(.range))
    case .template: return .node(try parseInvocation(place))
    case .block: return .node(try parseBlock(place))
    case .end:
      ending = place
      try expectClose(in: "end")
      return .ending(.end)
    case .else:
      ending = place
      return .ending(try parseElse())
    case .break: return .node(try parseJump(.leave, "break", place))
    case .continue: return .node(try parseJump(.skip, "continue", place))
    case .define: throw failure(.misplacedDefinition, place)
    }
  }

  private mutating func parseElse() throws(TemplateError) -> BodyEnding {
    skipSpaces()
    switch next.kind {
    case .keyword(.if):
      advance()
      return .elseIf
    case .keyword(.with):
      advance()
      return .elseWith
    default:
      try expectClose(in: "else")
      return .else
    }
  }

  private mutating func parseJump(
    _ node: TemplateNode,
    _ word: String,
    _ place: SourceRange
  ) throws(TemplateError) -> TemplateNode {
    try expectClose(in: word)
    guard loops > 0 else { throw failure(.outsideLoop(word), place) }
    return node
  }

  /// `{{else if}}` chains nest, so their length counts as depth.
  private mutating func parseConditional(_ kind: Conditional.Kind) throws(TemplateError) -> TemplateNode {
    let outer = variables.count
    defer { variables.removeLast(variables.count - outer) }
    let pipeline = try parsePipeline(in: kind.word)
    if kind == .range { loops += 1 }
    let (body, ending) = try parseBody()
    if kind == .range { loops -= 1 }
    let otherwise = try parseOtherwise(ending, of: kind)
    return .conditional(Conditional(kind: kind, pipeline: pipeline, body: body, otherwise: otherwise))
  }

  private mutating func parseOtherwise(
    _ ending: BodyEnding,
    of kind: Conditional.Kind
  ) throws(TemplateError) -> [TemplateNode] {
    switch (ending, kind) {
    case (.end, _): return []
    case (.else, _):
      let (body, ending) = try parseBody()
      guard ending == .end else { throw failure(.unexpected("else", in: "else"), self.ending) }
      return body
    case (.elseIf, .if): return [try parseNested(.if)]
    case (.elseWith, .with): return [try parseNested(.with)]
    case (.elseIf, _): throw failure(.unexpected("if", in: "else of \(kind.word)"), previous.range)
    case (.elseWith, _): throw failure(.unexpected("with", in: "else of \(kind.word)"), previous.range)
    }
  }

  private mutating func parseNested(_ kind: Conditional.Kind) throws(TemplateError) -> TemplateNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else { throw failure(.nestsTooDeeply, previous.range) }
    return try parseConditional(kind)
  }

  private mutating func parseInvocation(_ place: SourceRange) throws(TemplateError) -> TemplateNode {
    let name = try parseName(in: "template")
    skipSpaces()
    if next.kind == .closeAction {
      advance()
      return .invocation(name: name, argument: nil, range: place)
    }
    return .invocation(name: name, argument: try parsePipeline(in: "template"), range: place)
  }

  /// A definition and its use in one.
  private mutating func parseBlock(_ place: SourceRange) throws(TemplateError) -> TemplateNode {
    let name = try parseName(in: "block")
    let argument = try parsePipeline(in: "block")
    let body = try parseSeparateBody(in: "block")
    try define(name, body, at: place)
    return .invocation(name: name, argument: argument, range: place)
  }

  mutating func parseName(in context: String) throws(TemplateError) -> String {
    skipSpaces()
    let token = advance()
    switch token.kind {
    case .string, .rawString: return try constantText(token)
    default: throw failure(.unexpected(text(of: token), in: context), token.range)
    }
  }
}

extension Conditional.Kind {
  /// The keyword.
  fileprivate var word: String {
    switch self {
    case .if: "if"
    case .with: "with"
    case .range: "range"
    }
  }
}
