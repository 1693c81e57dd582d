import ArgumentParsing
import HTTP

/// The address of a web server: `http://localhost:15014`.
struct ServerAddress: ArgumentValue, Hashable {
  let url: HTTPURL

  init(argument: String) throws(InvalidValue) {
    do throws(HTTPError) { url = try HTTPURL(parsing: argument) } catch {
      throw .malformed(expected: "an address such as http://localhost:15014")
    }
  }

  var argument: String { url.description }
}
