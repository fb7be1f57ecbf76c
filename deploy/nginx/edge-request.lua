-- What a request asks for, and whether the cache may answer it.
local edge_version = require 'edge-version'
local lrucache = require 'resty.lrucache'

-- Addresses whose reading is remembered, in each worker; and headers, of which browsers send few.
local REMEMBERED_ADDRESSES = 20000
local REMEMBERED_HEADERS = 500
-- A longer text is read each time, so that nobody can fill the memory with what it took to say it.
local LONGEST_REMEMBERED = 400

-- What is never kept here, whatever an instance says of it.
local UNCACHED = {
  ['/find'] = true,
  ['/refine'] = true,
  ['/service-worker.js'] = true,
  ['/api/availability'] = true,
  ['/api/vitals'] = true,
  ['/api/vitals/report'] = true,
}
-- What shows nothing that a single part or its price is in.
local PAGES = { ['/'] = true, ['/api/categories'] = true, ['/api/openapi.json'] = true, ['/llms.txt'] = true }
local PART_TYPES = { ['text/html'] = true, ['text/markdown'] = true, ['application/json'] = true }
local LISTS = { c = true, values = true, refined = true }

local M = {}

-- The one spelling that links have: percent-encoded is what encodeURIComponent encodes, in capitals, and nothing else.
-- Any other spelling of the same address is the instance's to answer, and no other entry.
local function is_canonical(path, also)
  if path:find('[^%w%-_.!~*\'()%%/' .. also .. ']') or path:find '//' or path:find('/%.%.?/') or path:find '/%.%.?$' then
    return false
  end
  for code in path:gmatch '%%(.?.?)' do
    if not code:find '^[0-9A-F][0-9A-F]$' or string.char(tonumber(code, 16)):find "[%w%-_.!~*'()]" then return false end
  end
  return path == '/' or path:sub(-1) ~= '/'
end

-- What an address asks for: { target, topic, zone, kind }; false where nothing of it is ever kept.
local function read_address(target)
  local path, query = target:match '^([^?]*)%??(.*)$'
  local bare, german = path:gsub('^/de/', '/', 1)
  if path == '/de' then bare, german = '/', 1 end
  -- With a search in it the instance leads on to the page of that search.
  if UNCACHED[bare] or (bare == '/search' and query ~= '') or ('&' .. query):find '&_rsc' then return false end
  local first, second, rest = bare:match '^/([^/]*)/?([^/]*)(.*)$'
  local is_api = first == 'api' and german == 0
  local is_list = LISTS[first]
  if not is_canonical(path, is_list and '=,' or '') then return false end

  local topic = 'anything'
  if first == 'p' and second ~= '' then topic = 'part ' .. ngx.unescape_uri(second)
  elseif is_list and second ~= '' then topic = 'category ' .. second
  elseif is_api and second == 'parts' and rest ~= '' then
    topic = 'part ' .. ngx.unescape_uri(rest:match '^/([^/]*)')
  elseif is_api and second == 'categories' and rest ~= '' then topic = 'category ' .. rest:match '^/([^/]*)'
  elseif PAGES[bare] then topic = 'pages' end

  -- Of these anybody can make up as many as there are words, so they have a place of their own to push each other out.
  local is_endless = first == 'search' or (is_list and rest ~= '') or (is_api and query ~= '')
  return {
    -- Pages read no query, so that all of them with one are the same.
    target = is_api and query ~= '' and target or path,
    topic = topic,
    zone = is_endless and 'millrace_lists' or 'millrace_pages',
    -- A part's page is Markdown or JSON for who asks for it, in English, where the rewrites of next.config.ts are.
    kind = is_api and 'api' or (first == 'p' and german == 0 and rest == '' and 'part') or 'page',
    is_text = is_api and (path:find '%.[^/]*$' or path:find '/markdown$') ~= nil,
  }
end

-- Weights of an Accept or Accept-Encoding header by name, in small letters; what is not well formed does not count.
local function weights_of(header)
  local weights = {}
  for element in header:lower():gmatch '[^,]+' do
    local name, parameters = element:match "^%s*([%w!#$%%&'*+.^`|~/-]+)%s*(.-)%s*$"
    local weight = name and (parameters == '' and 1 or tonumber(parameters:match ';%s*q=([01]%.?%d*)%s*$'))
    if name and weight and weight <= 1 then
      weights[name] = weight
    elseif name and not parameters:find 'q=' then
      weights[name] = 1
    end
  end
  return weights
end

-- As lib/serving/accepted-encoding.ts has it.
local function read_encoding(header)
  local weights = weights_of(header)
  local others = weights['*'] or 0
  local br = weights.br or others
  local gzip = weights.gzip or weights['x-gzip'] or others
  local best = math.max(br, gzip)
  if best == 0 or (weights.identity or 0) > best then return '' end
  return br >= gzip and 'br' or 'gzip'
end

-- What to ask the instance for: the first of the three that the header names, text/html where it names none. '' where it
-- says more about them: that is for the instance to weigh (lib/api/accept.ts), and the answer is not kept.
local function read_part_accept(header)
  local named
  for element in header:lower():gmatch '[^,]+' do
    local name, parameters = element:match '^%s*([^%s;]*)%s*(.-)%s*$'
    if PART_TYPES[name] then
      if parameters ~= '' then return '' end
      named = named or name
    end
  end
  return named or 'text/html'
end

-- Whether the header admits whatever an address of the API has: 'all', 'json' where it is JSON, or 'some'.
local function read_api_accept(header)
  local weights = weights_of(header)
  for _, weight in pairs(weights) do
    if weight == 0 then return 'some' end
  end
  if weights['*/*'] then return 'all' end
  return weights['application/json'] and 'json' or 'some'
end

-- `read` of a text, remembered.
local function remembering(read, most)
  local cache = assert(lrucache.new(most))
  return function(text)
    if #text > LONGEST_REMEMBERED then return read(text) end
    local found = cache:get(text)
    if found == nil then
      found = read(text)
      cache:set(text, found)
    end
    return found
  end
end

local address_of = remembering(read_address, REMEMBERED_ADDRESSES)
local encoding_of = remembering(read_encoding, REMEMBERED_HEADERS)
local part_accept_of = remembering(read_part_accept, REMEMBERED_HEADERS)
local api_accept_of = remembering(read_api_accept, REMEMBERED_HEADERS)

-- The media type to ask for, or nil where the answer is not one to keep.
local function accept_for(address, header)
  if address.kind == 'page' then return 'text/html,*/*' end
  if not header or header == '' then return address.kind == 'part' and 'text/html' or '*/*' end
  if address.kind == 'part' then
    local accept = part_accept_of(header)
    return accept ~= '' and accept or nil
  end
  local admits = api_accept_of(header)
  return (admits == 'all' or (admits == 'json' and not address.is_text)) and '*/*' or nil
end

local function uncached()
  ngx.var.edge_seen = edge_version.seq() or ''
  return ngx.exec('@uncached')
end

-- Leads a request to the cache, with what `location /` needs to know set, or past it.
function M.route()
  local var = ngx.var
  local method = var.request_method
  if (method ~= 'GET' and method ~= 'HEAD') or var.http_cookie or var.http_authorization or var.http_rsc then
    return uncached()
  end
  local address = address_of(var.request_uri)
  if not address then return uncached() end
  local accept = accept_for(address, var.http_accept)
  if not accept then return uncached() end
  local header = var.http_accept_encoding
  local encoding = header and encoding_of(header) or ''
  local version, seen, release = edge_version.current(address.topic)
  local is_unsure = version == nil
  if is_unsure then version = edge_version.last(address.topic) end
  var.edge_target = address.target
  var.edge_zone = address.zone
  var.edge_accept = accept
  var.edge_encoding = encoding
  var.edge_seen = seen or ''
  var.edge_release = release or ''
  var.edge_key = (version or '-') .. ':' .. encoding .. ':' .. accept .. ':' .. address.target
  -- Without a version nothing was ever stored that could be shown.
  if is_unsure then return ngx.exec(version and '@unsure' or '@uncached') end
end

-- The same for files: of the build, whose query means nothing, and pictures, whose names have none.
function M.prepare_file()
  local method, target = ngx.var.request_method, ngx.var.request_uri
  local path, query = target:match '^([^?]*)(.*)$'
  local is_built = path:find('/_next/static/', 1, true) == 1
  if (method ~= 'GET' and method ~= 'HEAD') or not is_canonical(path, '') or (query ~= '' and not is_built) then
    return uncached()
  end
  local header = ngx.var.http_accept_encoding
  local encoding = is_built and header and encoding_of(header) or ''
  ngx.var.edge_target = path
  ngx.var.edge_accept = '*/*'
  ngx.var.edge_encoding = encoding
  ngx.var.edge_key = 'file:' .. encoding .. ':' .. path
end

-- Says with what status nginx itself has refused a request. Methods are the instances' business but for those that nginx
-- lets nobody have.
function M.refuse()
  if ngx.status == 405 then ngx.header.Allow = 'GET, HEAD, POST, OPTIONS' end
  local text = 'This cannot be answered here (status ' .. ngx.status .. ').\n'
  ngx.header.Content_Length = #text
  ngx.print(text)
end

function M.route_file()
  return ngx.exec('@file')
end

return M
