import ArgumentParsing
import ProxyConfig

extension NamingScheme: ArgumentValue {}
