import ArgumentParsing
import EnvoyAdmin
import HTTP

/// Where the administration of an Envoy answers, on a command line.
struct AdminArgument: ArgumentValue, Hashable {
  let address: AdminAddress

  init(argument: String) throws(InvalidValue) {
    do throws(HTTPError) { address = try AdminAddress(parsing: argument) } catch {
      throw .malformed(expected: "a URL such as http://127.0.0.1:15000, or unix: and the path of a socket")
    }
  }

  var argument: String { address.description }
}
