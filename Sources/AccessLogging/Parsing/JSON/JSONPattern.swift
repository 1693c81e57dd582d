import Output

/// How fields stand in a line of JSON, to read them back.
struct JSONPattern: Sendable {
  /// A key of an object.
  struct Key: BitwiseCopyable, Sendable {
    /// Where its name is in `names`, and how long it is with the quote that ends it.
    let start: Int
    let count: Int
    let meaning: Meaning
  }

  /// What the value of a key is.
  enum Meaning: BitwiseCopyable, Sendable {
    /// The field of this raw value.
    case field(Int)
    /// A text with fields in it: the one at a place of `texts`.
    case text(Int)
    /// An object with fields in it: the one at a place of `objects`.
    case object(Int)
  }

  private(set) var keys: [Key] = []
  /// The names, each with the quote that ends it, and some more bytes so that eight can be looked at together.
  private(set) var names = [UInt8](repeating: 0, count: 8)
  private(set) var texts: [TextPattern] = []
  private(set) var objects: [JSONPattern] = []
  /// The fields that a line of this form can have.
  private(set) var fields = AccessLogFields()
  /// A line must have as many of them to be one.
  private(set) var fewest = 1
  /// A line must have one of these to be one.
  private(set) var telling = AccessLogFields()

  /// Values deeper than this are nobody's.
  static let depthLimit = 16

  /// An object without keys.
  private init() {}

  /// Istio's own, with any of its keys.
  ///
  /// Applications log `method` and `path` as well; what tells a proxy are names that only a proxy has.
  static let istio: JSONPattern = {
    var pattern = JSONPattern()
    for field in AccessLogField.allCases { pattern.add(field.name, .field(field.rawValue), AccessLogFields([field])) }
    pattern.fewest = 4
    pattern.telling = AccessLogFields([
      .responseFlags, .responseCodeDetails, .upstreamCluster, .upstreamHost, .upstreamServiceTime,
      .downstreamLocalAddress, .downstreamRemoteAddress, .requestedServerName,
    ])
    return pattern
  }()

  /// Takes an object of commands. At least half of its fields must be in a line for it to be one.
  init(_ object: JSONValue) throws(AccessLogPatternError) {
    guard case .object(let members) = object else { throw .notAnObject(member: "") }
    try self.init(members, depth: 0)
    guard !fields.isEmpty else { throw .noFields }
    fewest = (fields.count + 1) / 2
    telling = fields
  }

  private init(_ members: [JSONValue.Member], depth: Int) throws(AccessLogPatternError) {
    guard depth < Self.depthLimit else { return }
    for member in members {
      switch member.value {
      case .string(let text): try add(member.name, text)
      case .object(let inner):
        let pattern: JSONPattern
        do throws(AccessLogPatternError) { pattern = try JSONPattern(inner, depth: depth + 1) } catch {
          throw .member(member.name, error)
        }
        guard !pattern.fields.isEmpty else { continue }
        add(member.name, .object(objects.count), pattern.fields)
        objects.append(pattern)
      default: continue
      }
    }
  }

  private mutating func add(_ name: String, _ text: String) throws(AccessLogPatternError) {
    do throws(AccessLogPatternError) {
      let pieces = try FormatPiece.pieces(of: text)
      if pieces.count == 1, case .command(let command, _)? = pieces.first {
        guard let field = command.field, !fields.contains(field) else { return }
        return add(name, .field(field.rawValue), AccessLogFields([field]))
      }
      guard pieces.contains(where: \.hasField) else { return }
      let pattern = try TextPattern(pieces)
      add(name, .text(texts.count), pattern.fields)
      texts.append(pattern)
    } catch {
      throw .member(name, error)
    }
  }

  private mutating func add(_ name: String, _ meaning: Meaning, _ fields: AccessLogFields) {
    // Names that Envoy would write with escapes are nobody's; so are those that would hide the end of another.
    guard !name.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") || $0 < 0x20 }) else {
      return
    }
    let start = names.count - 8
    names.insert(contentsOf: Array(name.utf8) + [UInt8(ascii: "\"")], at: start)
    keys.append(Key(start: start, count: name.utf8.count + 1, meaning: meaning))
    self.fields.formUnion(fields)
  }
}
