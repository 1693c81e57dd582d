/// What is to be said of CORS; what is empty or nil stays as it is.
public struct CORSSettings: Hashable, Sendable {
  /// All origins that are allowed.
  public var origins: [CORSOrigin] = []
  /// All methods that are allowed.
  public var methods: [String] = []
  /// All headers of requests that are allowed.
  public var headers: [String] = []
  /// All headers of answers that scripts may read.
  public var exposedHeaders: [String] = []
  /// How long a browser may remember the policy.
  public var age: CORSAge?
  /// Whether requests may carry credentials.
  public var allowsCredentials: Bool?

  /// Says nothing.
  public init() {}

  /// Whether nothing is said.
  public var isEmpty: Bool { self == CORSSettings() }
}
