/// What lines of an access log are asked for: all of it has to be true of a line.
public struct AccessLogConditions: Hashable, Sendable {
  /// Statuses.
  public var status: StatusCondition?
  /// Response flags.
  public var flags: FlagCondition?
  /// Methods.
  public var method: NameCondition?
  /// The path.
  public var path: PathExpression?
  /// Names of routes.
  public var route: NameCondition?
  /// Subsets.
  public var subset: NameCondition?
  /// Who asked.
  public var from: PeerPattern?
  /// Who was asked.
  public var to: PeerPattern?
  /// How long it took at least.
  public var minimumDuration: Duration?
  /// The request's ID, to the letter.
  public var requestID: String?
  /// The side of the proxy.
  public var direction: AccessLogDirection?
  /// Anything else.
  public var expression: WhereExpression?

  /// Asks for nothing: all lines.
  public init() {}

  /// Whether all lines are asked for.
  public var isEmpty: Bool { self == AccessLogConditions() }
}
