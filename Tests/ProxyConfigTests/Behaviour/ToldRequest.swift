import AccessLogging
import Foundation

/// What whoever sent a request knows of the line that an access log must have: a line of `Servers/logged_requests.py`.
struct ToldRequest: Sendable {
  private enum Value: Sendable, Decodable {
    case absent
    case text(String)
    case number(Int)
    case range([Int])

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if value.decodeNil() {
        self = .absent
      } else if let number = try? value.decode(Int.self) {
        self = .number(number)
      } else if let range = try? value.decode([Int].self) {
        self = .range(range)
      } else {
        self = .text(try value.decode(String.self))
      }
    }
  }

  private let fields: [String: Value]

  init(_ json: String) throws { fields = try JSONDecoder().decode([String: Value].self, from: Data(json.utf8)) }

  /// The address that it came from, by which its line is known.
  var client: String { text("downstream_remote_address") }

  /// What went wrong.
  var flags: String { text("response_flags") }

  private func text(_ name: String) -> String {
    guard case .text(let text)? = fields[name] else { return "-" }
    return text
  }

  /// The fields of a line that are not what they must be.
  func differences(from line: LoggedLine?) -> [String] {
    guard let line else { return ["no line of \(client)"] }
    return AccessLogField.allCases.compactMap { field in
      let found = line.text(of: field)
      let holds =
        switch fields[field.name] {
        case .absent: found == nil
        case .text("?"): found != nil
        case .text(let text): found == text || found.map { Self.bytes(of: $0) } == text
        case .number(let number): line.number(of: field) == number
        case .range(let range): line.number(of: field).map { range[0] <= $0 && $0 <= range[1] } ?? false
        case nil: false
        }
      return holds ? nil : "\(field.name): \(found ?? "nothing") in \(String(decoding: line.bytes, as: UTF8.self))"
    }
  }

  /// What a text is whose bytes Envoy wrote to JSON by their numbers, since they are no UTF-8.
  private static func bytes(of text: String) -> String? {
    let bytes = text.unicodeScalars.compactMap { UInt8(exactly: $0.value) }
    guard bytes.count == text.unicodeScalars.count else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
