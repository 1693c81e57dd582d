import Diagnostics
import Foundation
import HTTP
import KubernetesTestSupport
import TestSupport
import YAML

/// A request to a real API server and its answer.
struct Transcript {
  let name: String
  let method: String
  let path: String
  let headers: [String: String]
  /// The body of the request as JSON; empty when there is none.
  let requestBody: String
  let status: Int
  let responseHeaders: [String: String]
  let responseBody: String

  static func all(in corpus: Corpus) throws -> [Transcript] {
    let entries = try JSONSerialization.jsonObject(with: Data(corpus.bytes("transcripts.json"))) as? [[String: Any]]
    return try (entries ?? []).map(Transcript.init)
  }

  private init(_ entry: [String: Any]) throws {
    let request = entry["request"] as? [String: Any] ?? [:]
    let response = entry["response"] as? [String: Any] ?? [:]
    name = entry["name"] as? String ?? ""
    method = request["method"] as? String ?? ""
    path = request["path"] as? String ?? ""
    headers = request["headers"] as? [String: String] ?? [:]
    requestBody = try Self.text(request["body"])
    status = response["status"] as? Int ?? 0
    responseHeaders = response["headers"] as? [String: String] ?? [:]
    responseBody = try Self.text(response["body"])
  }

  private static func text(_ body: Any?) throws -> String {
    switch body {
    case nil, is NSNull: ""
    case let text as String: text
    case let body?: String(decoding: try JSONSerialization.data(withJSONObject: body), as: UTF8.self)
    }
  }

  /// The answer, for a script.
  var answer: ScriptedTransport.Step {
    .json(
      responseBody,
      status: status,
      headers: Headers(responseHeaders.map { Headers.Field(name: $0.key, value: $0.value) })
    )
  }

  /// The body of the request as data.
  var value: Value {
    get throws {
      let document = Parser.parse(SourceFile(name: name, text: requestBody), as: .json)
      return try document.root?.value ?? .null
    }
  }

  /// In what a request of ours differs; nil when it is this one.
  func difference(from request: Request) -> String? {
    if request.method.rawValue != method { return "method \(request.method.rawValue)" }
    let parts = path.split(separator: "?", maxSplits: 1)
    if request.url.path != parts[0] { return "path \(request.url.path)" }
    if Self.parameters(request.url.query) != Self.parameters(parts.dropFirst().first.map(String.init)) {
      return "query \(request.url.query ?? "")"
    }
    let accept = request.headers["Accept"] ?? ""
    // A server that does not know the first form of an answer gives the last one.
    if accept != headers["Accept"], accept.split(separator: ",").last.map(String.init) != headers["Accept"] {
      return "accept \(accept)"
    }
    if request.headers["Content-Type"] != headers["Content-Type"] {
      return "content type \(request.headers["Content-Type"] ?? "none")"
    }
    guard case .bytes(let bytes) = request.body else { return requestBody.isEmpty ? nil : "no body" }
    return Self.isSame(bytes, Array(requestBody.utf8)) ? nil : "body \(String(decoding: bytes, as: UTF8.self))"
  }

  private static func parameters(_ query: String?) -> [String] {
    (query ?? "").split(separator: "&").map { $0.removingPercentEncoding ?? "" }.sorted()
  }

  private static func isSame(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    let objects = [one, other].map { try? JSONSerialization.jsonObject(with: Data($0)) as? NSObject }
    return objects[0] != nil && objects[0] == objects[1]
  }
}
